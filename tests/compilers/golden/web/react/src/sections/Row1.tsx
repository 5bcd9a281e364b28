export function Row1() {
  return (
    <div id="row_1" className="row columns-1">
      <article id="card_1" className="card single has-ground ground-0b3d5c has-ink" aria-labelledby="heading_ship_calmer_releases">
        <h2 id="heading_ship_calmer_releases" className="heading large">Ship calmer releases</h2>
        <p id="paragraph_plan_it_test_it" className="text has-ink ink-cfe6f5">{"Plan it,\n\"test\" it, ship it."}</p>
        <button type="button" id="button_1" className="button warning">Button 1</button>
      </article>
    </div>
  );
}
