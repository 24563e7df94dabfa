// `await` is a keyword in modules.
\u0061wait 1;
