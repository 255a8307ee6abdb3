package matching

// Config is what a region decides.
type Config struct {
	NextClearing int64 // number of the first clearing
	RetryPause   int64 // ms until an award that was refused with FactSkipped is tried again; 0 means 50
}

// Book is a region's open needs and bids. Make it with New.
type Book struct {
	config Config
	now    int64
	out    []Effect
}

// New makes an empty book.
func New(config Config) *Book {
	if config.RetryPause == 0 {
		config.RetryPause = 50
	}
	return &Book{config: config}
}

// Apply lets time pass to now, carries cmd out and returns what follows from both, in order. Time never steps back: an
// earlier now counts as the latest that was seen.
func (b *Book) Apply(now int64, cmd Command) []Effect {
	b.now = max(b.now, now)
	b.out = nil
	return b.out
}
