package matching

// Solver is the assignment alone, without needs, bids and records around it: what benchmarks put beside other solvers. The
// zero value is ready and keeps its buffers from one use to the next. It belongs to one goroutine.
//
//	s.Reset()
//	s.Add(vehicle, score) // the pairs of the first need, by falling score
//	s.EndNeed()           // and so on
//	s.Solve(vehicles)
type Solver struct{ a assignment }

// Reset forgets all pairs.
func (s *Solver) Reset() { s.a.reset() }

// Add is a pair of the need under construction with a vehicle. A need's scores fall; none is negative.
func (s *Solver) Add(vehicle int32, score int64) { s.a.add(vehicle, score) }

// EndNeed ends the need under construction.
func (s *Solver) EndNeed() { s.a.endNeed() }

// Solve finds the canonical optimum, cold, for vehicles 0 to vehicles-1. It may be called again.
func (s *Solver) Solve(vehicles int) { s.a.solve(vehicles, nil) }

// Vehicle is who serves a need and at which score; -1: nobody.
func (s *Solver) Vehicle(need int) (vehicle int32, score int64) {
	if e := s.a.match[need]; e != none {
		return s.a.pairs[e].vehicle, s.a.pairs[e].score
	}
	return -1, 0
}

// Dual is a need's share of the optimum: no vehicle could bring it more than that beyond the vehicle's own share.
func (s *Solver) Dual(need int) int64 { return s.a.u[need] }

// VehicleDual is a vehicle's share of the optimum.
func (s *Solver) VehicleDual(vehicle int) int64 { return s.a.v[vehicle] }

// Price finds what each winner is worth to the market, after Solve.
func (s *Solver) Price() {
	s.a.prices.apart = fill(s.a.prices.apart, len(s.a.v), false)
	s.a.favourVehicles()
}

// Premium is what the market would lose without the vehicle that serves a need: what it is paid above its own price under
// the rule `vickrey`.
func (s *Solver) Premium(need int) int64 {
	e := s.a.match[need]
	if e == none {
		return 0
	}
	return s.a.v[s.a.pairs[e].vehicle] + s.a.prices.less[need]
}
