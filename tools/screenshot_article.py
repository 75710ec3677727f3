"""An article with every kind of markup, for a picture of how it is set."""

from __future__ import annotations

from typing import Final

PAGE: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The harbour counts its boats</title></head>
<body><article>
<h1>The harbour counts its boats</h1>
<p>The harbour took in <strong>$4.2 million</strong> last year, 12% more than in the year before.
Its paper, <em>The Northern Tide</em>, told nobody, and nobody who rents a berth on the northern
quay was asked what the winter would cost.</p>
<h2>What 17 captains told us about the 40% rise</h2>
<p>Three things came up again and again, and none of them was the weather:</p>
<ul>
<li>Fuel went up by 8% in May, and nobody along the whole of the northern quay could say who had
ordered the pumps to be closed.</li>
<li>Berths cost $310 a night now:
<ul><li>for a ferry, $450;</li><li>for a tug, nothing,
<ul><li>if it is the harbour’s own.</li></ul></li></ul></li>
<li>Crews of six do what 9 men and women did.</li>
</ul>
<blockquote><p>“We pay for the quay and we sleep on the deck,” said Ada Brandt, who has sailed for
31 years and will not be sailing for another one.</p>
<p>Nobody asked her about the 9.5 metres that her boat is long.</p></blockquote>
<p>The office promised the captains, in this order:</p>
<ol start="8">
<li>a register of all 12 berths, open to anyone who asks for it in writing at the window of the
office;</li>
<li>a pump that works at night:
<ol type="i"><li>one for the ferries,</li><li>one for the tugs,</li><li>one for all;</li></ol></li>
<li>an answer within 14 days.</li>
</ol>
<h3>The figures</h3>
<table>
<tr><th>Year</th><th>Boats</th><th>Income</th><th>Complaints</th></tr>
<tr><td>2023</td><td>1,204</td><td>$3.1 million</td><td>7</td></tr>
<tr><td>2024</td><td>1,377</td><td>$3.7 million</td><td>12</td></tr>
<tr><td>2025</td><td>998</td><td>$4.2 million</td><td>109</td></tr>
</table>
<h3>Who said what</h3>
<table>
<tr><td>Port office</td><td>All 12 berths were open, nobody had been turned away, and the
register would show it if only anybody could find the register.</td></tr>
<tr><td>Ferry line</td><td>3 of its boats had waited for 5 hours.</td></tr>
</table>
<p>The harbour’s next report is due in 2027; the last one came 14 months late.</p>
</article></body></html>
"""
