/** @jsxRuntime classic */
/* @jsx view.h */
/** @jsxFrag view.All */
// The pragmas of a file name the functions.
import * as view from './runtime.js';
const { show } = view;
const props = { a: 1 }, list = [1, 2], Component = () => null;
show(<div />);
show(<Component a="1" {...props} key="k">text{list}{...list}<b /></Component>);
show(<>a{1}</>);
show(<></>);
show(<div {...props} />);
show(<div {...props} {...props} b />);
var a = { b: "member" }; show(<a.b />);
