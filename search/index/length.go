package index

import "math"

// lengthClasses is the number of classes of text length. A class is a step of
// 7 %, which BM25's length norm does not feel.
const lengthClasses = 128

// lengthClass is the class of a text of n grams: 0 of none, exact up to 15.
func lengthClass(n int) int {
	if n < 16 {
		return n
	}
	return min(lengthClasses-1, 16+int(math.Log(float64(n)/16)/math.Log(1.07)))
}

// classLength is the number of grams that a class stands for.
func classLength(class int) float64 {
	if class < 16 {
		return float64(class)
	}
	return 16 * math.Pow(1.07, float64(class-16)+0.5)
}
