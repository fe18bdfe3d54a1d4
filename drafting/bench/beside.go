package main

import (
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
)

// beside joins pictures, the first argument being the file to write.
func beside(args []string) error {
	if len(args) < 2 {
		return errors.New("beside OUT.png LEFT.png …")
	}
	const gap = 8
	var pictures []image.Image
	width, height := 0, 0
	for _, name := range args[1:] {
		picture, err := readPNG(name)
		if err != nil {
			return err
		}
		pictures = append(pictures, picture)
		width += picture.Bounds().Dx() + gap
		height = max(height, picture.Bounds().Dy())
	}
	out := image.NewRGBA(image.Rect(0, 0, width-gap, height))
	draw.Draw(out, out.Bounds(), image.NewUniform(color.Gray{0x60}), image.Point{}, draw.Src)
	x := 0
	for _, p := range pictures {
		draw.Draw(out, p.Bounds().Add(image.Pt(x, 0)), p, p.Bounds().Min, draw.Src)
		x += p.Bounds().Dx() + gap
	}
	f, err := os.Create(args[0])
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(f, out), f.Close())
}

func readPNG(name string) (image.Image, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}
