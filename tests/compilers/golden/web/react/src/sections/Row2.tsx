export function Row2() {
  return (
    <div id="row_2" className="row columns-2">
      <article id="card_2" className="card double" aria-labelledby="heading_2">
        <h2 id="heading_2" className="heading small">Heading 2</h2>
        <p id="paragraph_2" className="text">Two or three lines are enough: what it is, whom it is for and why it matters.</p>
        <button type="button" id="button_2" className="button success">Button 2</button>
      </article>
      <article id="card_3" className="card double" aria-labelledby="heading_measure">
        <h2 id="heading_measure" className="heading small has-ink ink-8a1c7c">Measure</h2>
        <p id="paragraph_3" className="text">This space is for a few words of your own, and for the details that count.</p>
        <button type="button" id="button_don_t_delete" className="button danger has-ground ground-ffd166 has-ink">{"Don't delete"}</button>
      </article>
    </div>
  );
}
