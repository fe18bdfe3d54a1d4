package paper

import (
	"image"
	"math"

	"golang.org/x/image/vector"
)

// dashedCircle draws a faint ring of dashes of w by h pixels: here goes a seal.
func dashedCircle(w, h int) image.Image {
	const dashes = 40
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if w < 4 || h < 4 {
		return img
	}
	z := vector.NewRasterizer(w, h)
	outer := math.Min(float64(w), float64(h))/2 - 0.5
	inner := outer - max(1, outer/50)
	at := func(radius, angle float64) (x, y float32) {
		return float32(float64(w)/2 + radius*math.Cos(angle)), float32(float64(h)/2 + radius*math.Sin(angle))
	}
	for i := range dashes {
		from, to := 2*math.Pi*float64(i)/dashes, 2*math.Pi*(float64(i)+0.55)/dashes
		z.MoveTo(at(outer, from))
		z.LineTo(at(outer, (from+to)/2))
		z.LineTo(at(outer, to))
		z.LineTo(at(inner, to))
		z.LineTo(at(inner, (from+to)/2))
		z.LineTo(at(inner, from))
		z.ClosePath()
	}
	z.Draw(img, img.Bounds(), image.NewUniform(sealColor), image.Point{})
	return img
}
