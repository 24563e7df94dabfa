// JSX needs a .jsx or .tsx file name.
export const element = <div />;
