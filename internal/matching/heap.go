package matching

// timers is a binary heap of needs by their wake time, then sequence. Each need knows its slot, so that it can be moved.
type timers []*need

func (t timers) before(i, j int) bool {
	if t[i].wake != t[j].wake {
		return t[i].wake < t[j].wake
	}
	return t[i].Seq < t[j].Seq
}

func (t timers) swap(i, j int) {
	t[i], t[j] = t[j], t[i]
	t[i].slot, t[j].slot = i, j
}

// set puts n where its wake time belongs; 0 takes it out.
func (t *timers) set(n *need, wake int64) {
	if n.wake == wake {
		return
	}
	if n.wake == 0 {
		n.slot = len(*t)
		*t = append(*t, n)
	}
	i := n.slot
	n.wake = wake
	if wake == 0 {
		last := len(*t) - 1
		t.swap(i, last)
		(*t)[last] = nil
		*t = (*t)[:last]
		if i == last {
			return
		}
	}
	t.up(i)
	t.down(i)
}

func (t timers) up(i int) {
	for i > 0 && t.before(i, (i-1)/2) {
		t.swap(i, (i-1)/2)
		i = (i - 1) / 2
	}
}

func (t timers) down(i int) {
	for {
		first := i
		for c := 2*i + 1; c <= 2*i+2 && c < len(t); c++ {
			if t.before(c, first) {
				first = c
			}
		}
		if first == i {
			return
		}
		t.swap(i, first)
		i = first
	}
}

// distances is a binary heap of vehicles by distance, then position. A vehicle may be in it more than once.
type distances []distance

type distance struct {
	d       int64
	vehicle int32
}

func (x distance) before(y distance) bool {
	return x.d < y.d || x.d == y.d && x.vehicle < y.vehicle
}

func (h *distances) push(x distance) {
	*h = append(*h, x)
	s := *h
	i := len(s) - 1
	for ; i > 0 && x.before(s[(i-1)/2]); i = (i - 1) / 2 {
		s[i] = s[(i-1)/2]
	}
	s[i] = x
}

func (h *distances) pop() distance {
	s := *h
	top, x := s[0], s[len(s)-1]
	s = s[:len(s)-1]
	*h = s
	if len(s) == 0 {
		return top
	}
	i := 0
	for {
		c := 2*i + 1
		if c >= len(s) {
			break
		}
		if c+1 < len(s) && s[c+1].before(s[c]) {
			c++
		}
		if !s[c].before(x) {
			break
		}
		s[i] = s[c]
		i = c
	}
	s[i] = x
	return top
}
