package main

import (
	"fmt"
	"html"
	"math"
	"slices"
	"strings"
)

// Size of a picture, and of the frame that the lines are in.
const (
	wide, high               = 720, 400
	left, right, top, bottom = 70, 510, 50, 340
)

// style is readable on light and dark pages: the picture follows what its reader's browser prefers.
const style = `
text { font: 13px system-ui, sans-serif; fill: #333 }
.title { font-size: 15px; font-weight: 600 }
.grid { stroke: #ddd; stroke-width: 1 }
.line { fill: none; stroke-width: 2.5 }
.s0 { stroke: #0a6c74 } .s1 { stroke: #c2571a } .s2 { stroke: #6b4fb3 } .s3 { stroke: #8a8a8a }
.d0 { fill: #0a6c74 } .d1 { fill: #c2571a } .d2 { fill: #6b4fb3 } .d3 { fill: #8a8a8a }
@media (prefers-color-scheme: dark) {
text { fill: #ddd }
.grid { stroke: #3a3a3a }
.s0 { stroke: #4cc3cc } .s1 { stroke: #f0995c } .s2 { stroke: #b39bf0 } .s3 { stroke: #a0a0a0 }
.d0 { fill: #4cc3cc } .d1 { fill: #f0995c } .d2 { fill: #b39bf0 } .d3 { fill: #a0a0a0 }
}
`

// axis maps values to pixels, by their logarithm.
type axis struct{ low, high, from, to float64 }

// axisOf goes from decade to decade.
func axisOf(values []float64, from, to float64) axis {
	low, high := math.Floor(math.Log10(slices.Min(values))), math.Ceil(math.Log10(slices.Max(values)))
	if high == low {
		high++
	}
	return axis{low, high, from, to}
}

func (a axis) at(v float64) float64 {
	return a.from + (math.Log10(v)-a.low)/(a.high-a.low)*(a.to-a.from)
}

// svg draws a curve with both axes logarithmic, each line named at its end.
func (c *curve) svg() string {
	var xs, ys []float64
	for _, s := range c.Series {
		for _, p := range s.Points {
			xs, ys = append(xs, p.X), append(ys, p.Y)
		}
	}
	x, y := axisOf(xs, left, right), axisOf(ys, bottom, top)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">`, wide, high, html.EscapeString(c.Title))
	fmt.Fprintf(&b, "\n<title>%s, by %s</title>\n<style>%s</style>\n", html.EscapeString(c.Title), c.X, style)
	fmt.Fprintf(&b, `<text class="title" x="%d" y="24">%s, %s</text>`+"\n", left, html.EscapeString(c.Title), c.Y)
	for e := x.low; e <= x.high; e++ {
		px := x.at(math.Pow(10, e))
		fmt.Fprintf(&b, `<path class="grid" d="M%.1f %dV%d"/><text x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n",
			px, top, bottom, px, bottom+20, tick(e))
	}
	for e := y.low; e <= y.high; e++ {
		py := y.at(math.Pow(10, e))
		fmt.Fprintf(&b, `<path class="grid" d="M%d %.1fH%d"/><text x="%d" y="%.1f" text-anchor="end">%s</text>`+"\n",
			left, py, right, left-8, py+4, tick(e))
	}
	fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="middle">%s</text>`+"\n", (left+right)/2, bottom+44, c.X)
	names := c.names(y)
	for i, s := range c.Series {
		var path, dots strings.Builder
		for k, p := range s.Points {
			fmt.Fprintf(&path, "%c%.1f %.1f", "ML"[min(k, 1)], x.at(p.X), y.at(p.Y))
			fmt.Fprintf(&dots, `<circle class="d%d" cx="%.1f" cy="%.1f" r="3.5"/>`, i, x.at(p.X), y.at(p.Y))
		}
		fmt.Fprintf(&b, `<path class="line s%d" d="%s"/>%s`+"\n", i, path.String(), dots.String())
		last := s.Points[len(s.Points)-1]
		fmt.Fprintf(&b, `<text x="%.1f" y="%.1f">%s</text>`+"\n", x.at(last.X)+9, names[i], html.EscapeString(s.Name))
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// names are the heights of the lines' names: those of their ends, moved so that none covers another.
func (c *curve) names(y axis) []float64 {
	heights := make([]float64, len(c.Series))
	order := make([]int, len(c.Series))
	for i, s := range c.Series {
		heights[i], order[i] = y.at(s.Points[len(s.Points)-1].Y)+4, i
	}
	slices.SortFunc(order, func(a, b int) int { return int(math.Copysign(1, heights[a]-heights[b])) })
	for k := 1; k < len(order); k++ {
		heights[order[k]] = max(heights[order[k]], heights[order[k-1]]+17)
	}
	return heights
}

func tick(exponent float64) string {
	if exponent >= 0 {
		return thousands(int(math.Pow(10, exponent)))
	}
	return fmt.Sprintf("%.*f", int(-exponent), math.Pow(10, exponent))
}
