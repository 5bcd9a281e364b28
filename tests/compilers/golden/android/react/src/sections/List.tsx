export function List() {
  return (
    <div id="list" className="list">
      <div id="list_item_1" className="list-item">
        <label id="label_1" htmlFor="slider_1" className="label">Label 1</label>
        <input id="slider_1" className="slider" type="range" min={0} max={10} defaultValue={5} />
        <span id="label_2" className="label">Label 2</span>
      </div>
      <div id="list_item_2" className="list-item">
        <button type="button" id="button_save_all_100" className="button plain">{"Save \\ 'all' @ 100%"}</button>
        <label className="choice">
          <input id="switch_1" className="switch" type="checkbox" role="switch" />
          <span>Switch 1</span>
        </label>
        <label className="choice has-ink ink-3f51b5">
          <input id="switch_wi_fi" className="switch" type="checkbox" role="switch" />
          <span>Wi-Fi</span>
        </label>
      </div>
      <div id="list_item_3" className="list-item">
        <label className="choice">
          <input id="checkbox_1" className="checkbox" type="checkbox" />
          <span>Checkbox 1</span>
        </label>
        <label className="choice">
          <input id="checkbox_2" className="checkbox" type="checkbox" />
          <span>Checkbox 2</span>
        </label>
      </div>
      <div id="list_item_4" className="list-item has-ground ground-fff3d6 has-ink">
        <label className="choice">
          <input id="radio_1" className="radio" type="radio" name="options" />
          <span>Option 1</span>
        </label>
        <label className="choice has-ink ink-1b5e20">
          <input id="radio_home_e" className="radio" type="radio" name="options" />
          <span>{"@home? <é>"}</span>
        </label>
      </div>
      <div id="list_item_5" className="list-item">
        <input id="slider_2" className="slider" type="range" min={0} max={10} defaultValue={5} aria-label="Slider 2" />
      </div>
    </div>
  );
}
