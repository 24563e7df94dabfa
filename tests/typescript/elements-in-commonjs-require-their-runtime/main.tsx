/** @jsxImportSource view */
// A CommonJS module with elements requires the runtime.
const { show } = require('view') as { show: (value: unknown) => void };
const Component = function Component(props: object) { return null; };
show(<Component a={1}><b />{<></>}</Component>);
show(<i {...{ a: 1 }} key="k" />);
module.exports = { element: <p /> };
