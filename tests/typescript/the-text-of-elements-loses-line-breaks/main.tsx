/** @jsxImportSource view */
// White space at line breaks goes, entities stay, strings of attributes have no escapes.
import { show } from 'view';
show(<p>  spaces  </p>);
show(<p>
  one line
</p>);
show(<p>
  two   words

  	and a line  
  {1} behind
  {' '}
  <b/> text <i/>
</p>);
show(<p> {1} </p>);
show(<p>
</p>);
show(<p>   </p>);
show(<p>

  a


  b
</p>);
show(<p>&lt;&amp;&gt;&quot;&nbsp;&#65;&#x42;&#x1F600;&copy;&unknown;&;& &amp;lt; &#0; &Alpha;</p>);
show(<p>
  &nbsp; kept &nbsp;
  &#32;&#10;
</p>);
show(<p a="&lt;&amp;&#65;&#x1F600;&nope;" b='"' c="'" d="\n\t\\" e="a
  b	c
   d" f="" g="  " h="é😀 " />);
show(<p>é 😀   ideographic　space "quotes" 'single' \n \u0041 `tick` $</p>);
show(<p>{"a\n"}{'b'}{`c`}// no comment /* none */</p>);
