import '../shared/tokens.css';
import '../shared/base.css';
import './phone.css';
import './phone-app';
