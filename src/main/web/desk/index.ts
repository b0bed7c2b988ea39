import '../shared/tokens.css';
import '../shared/base.css';
import './desk.css';
import './desk-app';
