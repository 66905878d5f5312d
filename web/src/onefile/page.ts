// The page as one file: it unpacks what it holds, and then is the app.

import "./unpack";
import "../app";
