/** @jsxImportSource view */
// Elements, fragments, attributes, spreads, keys and children, as the automatic runtime has them.
import { show } from 'view';
function Component<P>(props: P) { return null; }
const Inner = { Part: Component, 'x': { Deep: Component }, lower: Component };
const lower = Component, props = { a: 1 }, key = 'k', list = [1, 2], $dollar = Component, _under = Component;
show(<div />);
show(<div></div>);
show(<Component />);
show(<Component<{ a: number }> a={1} />);
show(<Inner.Part a="1" />);
show(<Inner.x.Deep>text</Inner.x.Deep>);
show(<lower a />);
show(<Inner.lower />);
show(<$dollar />);
show(<_under />);
show(<my-element data-x="1" aria-label={'l'} on:click="c" xlink:href={`h`} />);
show(<svg:path d="M" />);
show(<div {...props} />);
show(<div {...props} b={2} {...{ c: 3 }} />);
show(<div key="1" {...props} />);
show(<div {...props} key={key} />);
show(<div {...props} key={key}>a<b /></div>);
show(<div key={key} a="1">one</div>);
show(<div key={1} />);
show(<div key={key}>{1}{2}</div>);
show(<div key>1</div>);
show(<></>);
show(<>{1}</>);
show(<>a{1}<b /></>);
show(<div>{...list}</div>);
show(<div>{...list}{3}</div>);
show(<div>{/* nothing */}</div>);
show(<div>{/* nothing */}{1}</div>);
show(<div a={<b />} c=<d /> e={<></>} f={(1, 2)} g={list.map((it) => <i key={it}>{it}</i>)} />);
show(<div children="c" />);
show(<div children="c">d</div>);
show(<div constructor="c" class="d" />);
show(<div>{true && <b />}{list as any}{list!}{<any,>(x: any) => x}</div>);
class Holder { Tag = Component; show() { show(<this.Tag a={1}>{this.Tag.name}</this.Tag>); } }
new Holder().show();
const jsx = 'local', _jsx = 'local', Fragment = 'local', element = <p>{jsx}{_jsx}{Fragment}</p>;
show(element);
export { element };
export default <main />;
