export function Stack() {
  return (
    <div id="stack" className="stack">
      <div id="row_1" className="row columns-3">
        <label id="label_1" htmlFor="slider_1" className="label">Label 1</label>
        <input id="slider_1" className="slider" type="range" min={0} max={10} defaultValue={5} />
        <span id="label_2" className="label">Label 2</span>
      </div>
      <div id="row_2" className="row columns-3">
        <button type="button" id="button_save_all_100" className="button plain">{"Save \\ 'all' @ 100%"}</button>
        <label className="choice">
          <input id="toggle_1" className="toggle" type="checkbox" role="switch" />
          <span>Switch 1</span>
        </label>
        <label className="choice has-ink ink-3f51b5">
          <input id="toggle_wi_fi" className="toggle" type="checkbox" role="switch" />
          <span>Wi-Fi</span>
        </label>
      </div>
      <div id="row_3" className="row columns-2">
        <label className="choice">
          <input id="checkbox_1" className="checkbox" type="checkbox" />
          <span>Checkbox 1</span>
        </label>
        <label className="choice">
          <input id="checkbox_2" className="checkbox" type="checkbox" />
          <span>Checkbox 2</span>
        </label>
      </div>
      <div id="row_4" className="row columns-2 has-ground ground-fff3d6 has-ink">
        <label className="choice">
          <input id="radio_1" className="radio" type="radio" name="options" />
          <span>Option 1</span>
        </label>
        <label className="choice has-ink ink-1b5e20">
          <input id="radio_home_e" className="radio" type="radio" name="options" />
          <span>{"@home? <é>"}</span>
        </label>
      </div>
      <div id="row_5" className="row columns-1">
        <input id="slider_2" className="slider" type="range" min={0} max={10} defaultValue={5} aria-label="Slider 2" />
      </div>
    </div>
  );
}
