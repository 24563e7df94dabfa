// prettier/standalone with its plugins (very large single-line files): JavaScript, TypeScript, CSS, Markdown, YAML, HTML.
import * as prettier from 'prettier/standalone';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import * as postcss from 'prettier/plugins/postcss';
import * as markdown from 'prettier/plugins/markdown';
import * as yaml from 'prettier/plugins/yaml';
import * as html from 'prettier/plugins/html';
import * as graphql from 'prettier/plugins/graphql';

const plugins = [babel, estree, typescript, postcss, markdown, yaml, html, graphql];
const inputs = [
  [
    'babel',
    'const {a,b:{c=1},...r}=await import("x")\nfunction*f(x,y=()=>({z:1})){yield*x??y;label:for(const k in o)if(k)continue label;else break}\nclass A extends(B,C){static #p=1;get v(){return this.#p?.q?.[0]?.(...args)}}\nlet s=`t${a+b}`, re=/[/]/gi, long = someFunction(argumentNumberOne, argumentNumberTwo, argumentNumberThree, (x) => x*2)\n// c\nexport default <div className="x" {...p}>{a?<b/>:null} text</div>',
    { semi: false, singleQuote: true },
  ],
  [
    'typescript',
    'enum E{A=1,B}\nabstract class X<T extends keyof U,U=any> implements Y{constructor(private readonly a?:string){super()} @dec() m<K>(this:X<T>,...r:K[]):asserts r is K{return r!}}\ntype M={readonly[K in keyof T as `get${K}`]?:T[K] extends infer R?R:never}&Partial<Z>\ndeclare module "m"{export=x}',
    { trailingComma: 'none', tabWidth: 4 },
  ],
  [
    'css',
    '@media (max-width:100px){a{color:RED;background:URL(x.png)}}\n.a>.b~c::after,d:not(.e){margin:0 0 0 0;--v:{x:1};grid-template-areas:"a b" "c d"}@import url("x.css");',
    {},
  ],
  ['scss', '$m:(a:1,b:2);@mixin x($y...){&:hover{@extend %p;width:calc(1px+2px)}}@each $k,$v in $m{.#{$k}{w:$v}}', {}],
  ['less', '.m(@a;@b:2){w:@a*@b}.n{.m(1;2)!important;&:extend(.o all);}', {}],
  [
    'markdown',
    'Title\n===\n* a\n* b\n    1) x\n\n| a | b |\n|--|:-:|\n| long cell | 2 |\n\n```js\nlet  x=1\n```\n***bold*** __b__ <br/> [l]( http://x "t" )\n',
    { proseWrap: 'always' },
  ],
  ['yaml', 'a:   {b: 1,c: [1,2]}\n# c\nd:\n    - &x  1\n    - *x\ne: >-\n  folded\n  text\n', {}],
  [
    'html',
    '<!doctype html><div   class="b a"><p>some <b>bold</b> text that is long enough to need wrapping over several lines</p><script>let a=1</script><style>a{b:c}</style><pre>\n x</pre></div>',
    {},
  ],
  [
    'vue',
    '<template><a :x="1+1" v-for="i in [1,2]" @click="f( )">{{ a|b }}</a></template>\n<script setup>const x=1</script>',
    {},
  ],
  [
    'graphql',
    'query Q($a:Int=1){f(x:$a)@include(if:true){...F on T{id}}}type T implements A&B{f(a:[Int!]!):String}',
    {},
  ],
  ['json', '{"a":[1,2,{"b":null}],\n// c\n"d":"e"}', {}],
  ['json5', "{a:'x',b:+1,}", { quoteProps: 'consistent' }],
];
const main = async () => {
  for (const [parser, text, options] of inputs) {
    console.log(`=== ${parser}\n${await prettier.format(text, { parser, plugins, ...options })}`);
  }
  try {
    await prettier.format('let x = ;', { parser: 'babel', plugins });
  } catch (e) {
    console.log(e.name, e.message);
  }
  console.log(
    await prettier.check('a;\n', { parser: 'babel', plugins }),
    await prettier.formatWithCursor('foo   (  1 )', { parser: 'babel', plugins, cursorOffset: 9 }),
  );
  const shout = {
    languages: [{ name: 'shout', parsers: ['shout'] }],
    parsers: {
      shout: {
        parse: (t) => ({ type: 'root', words: t.split(/\s+/) }),
        astFormat: 'shout',
        locStart: () => 0,
        locEnd: () => 1,
      },
    },
    printers: {
      shout: {
        print: (path) =>
          prettier.doc.builders.group([
            prettier.doc.builders.fill(path.node.words.flatMap((w) => [w.toUpperCase(), prettier.doc.builders.line])),
            '!',
          ]),
      },
    },
  };
  console.log(
    await prettier.format('some words that get wrapped', { parser: 'shout', plugins: [shout], printWidth: 12 }),
  );
  const { languages, options } = await prettier.getSupportInfo({ plugins });
  console.log(
    languages.length,
    options.length,
    prettier.version,
    prettier.util.getStringWidth('日本'),
    prettier.doc.utils.willBreak(prettier.doc.builders.hardline),
  );
};
main();
