export function Grid() {
  return (
    <div id="grid_a" className="grid grid-a">
      <article id="card_a" className="card">
        <h2 id="heading_a" className="heading">A</h2>
        <button type="button" id="button_buy" className="button is-primary">Buy</button>
      </article>
      <article id="card_b" className="card is-filled">
        <h2 id="heading_b" className="heading">B</h2>
      </article>
      <article id="card_c" className="card is-outlined card-c">
        <h2 id="heading_c" className="heading heading-c">C</h2>
      </article>
    </div>
  );
}
