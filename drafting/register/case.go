package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Case is the matter that drafts belong to.
type Case struct {
	ID     int64
	Name   string
	Opened time.Time
}

// Case is the case of a name, which is opened where there is none.
func (r *Register) Case(ctx context.Context, name string) (c Case, err error) {
	err = r.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO cases(name, opened) VALUES(?, ?) ON CONFLICT(name) DO NOTHING", name, stamp(r.now()))
		if err != nil {
			return fmt.Errorf("open case %s: %w", name, err)
		}
		var opened string
		err = tx.QueryRowContext(ctx, "SELECT id, name, opened FROM cases WHERE name = ?", name).Scan(&c.ID, &c.Name, &opened)
		c.Opened = moment(opened)
		return err
	})
	return c, err
}

// Cases are the cases that drafts belong to, by name.
func (r *Register) Cases(ctx context.Context) (out []Case, err error) {
	rows, err := r.db().QueryContext(ctx, `SELECT id, name, opened FROM cases
		WHERE EXISTS(SELECT 1 FROM drafts WHERE case_id = cases.id AND aside = 0) ORDER BY name`)
	if err != nil {
		return nil, told(fmt.Errorf("list cases: %w", err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var c Case
		var opened string
		if err := rows.Scan(&c.ID, &c.Name, &opened); err != nil {
			return nil, err
		}
		c.Opened = moment(opened)
		out = append(out, c)
	}
	return out, rows.Err()
}
