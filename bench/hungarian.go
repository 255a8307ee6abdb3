package main

import "math"

// hungarian is the textbook's Hungarian method on a dense matrix, n³ in the worst case: as short as people write it. It
// gives the highest sum of scores for a square matrix in which nobody need stay unserved.
func hungarian(score [][]int64) int64 {
	n := len(score)
	u, v := make([]int64, n+1), make([]int64, n+1)
	owner, way := make([]int, n+1), make([]int, n+1)
	least, used := make([]int64, n+1), make([]bool, n+1)
	for i := 1; i <= n; i++ {
		owner[0] = i
		j := 0
		for k := range least {
			least[k], used[k] = math.MaxInt64, false
		}
		for owner[j] != 0 {
			used[j] = true
			row, delta, next := owner[j], int64(math.MaxInt64), 0
			for k := 1; k <= n; k++ {
				if used[k] {
					continue
				}
				if c := -score[row-1][k-1] - u[row] - v[k]; c < least[k] {
					least[k], way[k] = c, j
				}
				if least[k] < delta {
					delta, next = least[k], k
				}
			}
			for k := 0; k <= n; k++ {
				if used[k] {
					u[owner[k]] += delta
					v[k] -= delta
				} else {
					least[k] -= delta
				}
			}
			j = next
		}
		for j != 0 {
			owner[j] = owner[way[j]]
			j = way[j]
		}
	}
	sum := int64(0)
	for j := 1; j <= n; j++ {
		sum += score[owner[j]-1][j-1]
	}
	return sum
}
