export function Row3() {
  return (
    <div id="row_3" className="row columns-4">
      <article id="card_4" className="card quadruple" aria-labelledby="heading_4">
        <h2 id="heading_4" className="heading small">Heading 4</h2>
        <p id="paragraph_4" className="text">Say what happens next, so that the button below comes as no surprise.</p>
        <button type="button" id="button_4" className="button success">Button 4</button>
      </article>
      <article id="card_5" className="card quadruple" aria-labelledby="heading_5">
        <h2 id="heading_5" className="heading small">Heading 5</h2>
        <p id="paragraph_5" className="text">A short paragraph goes here and says in a line or two what this is about.</p>
        <button type="button" id="button_5" className="button warning">Button 5</button>
      </article>
      <article id="card_6" className="card quadruple">
        <p id="paragraph_6" className="text">Two or three lines are enough: what it is, whom it is for and why it matters.</p>
        <button type="button" id="button_6" className="button danger">Button 6</button>
      </article>
      <article id="card_7" className="card quadruple" aria-labelledby="heading_6">
        <h2 id="heading_6" className="heading small">Heading 6</h2>
        <p id="paragraph_7" className="text">This space is for a few words of your own, and for the details that count.</p>
      </article>
    </div>
  );
}
