package cli

// A failure ends a command with one sentence for the person and an exit code.
// The cause, if any, is for whoever unwraps it.
type failure struct {
	code     int
	sentence string
	cause    error
}

func (f *failure) Error() string { return f.sentence }
func (f *failure) Unwrap() error { return f.cause }

// nothing is the failure of a command that was called rightly and produced nothing.
func nothing(sentence string, cause error) error { return &failure{1, sentence, cause} }

// wrong is the failure of a command that was called wrongly.
func wrong(sentence string) error { return &failure{2, sentence, nil} }
