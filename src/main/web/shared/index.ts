// The look alone, for the page that leads to the front ends.
import './tokens.css';
import './base.css';
