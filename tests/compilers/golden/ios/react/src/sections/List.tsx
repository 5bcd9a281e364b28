import { Icon } from "../Icon";
import placeholder from "../assets/placeholder.svg";

export function List() {
  return (
    <div id="list" className="list">
      <div id="list_item_1" className="list-item">
        <img id="image_1" className="image" src={placeholder} alt="Image 1" width={64} height={64} />
        <span id="label_1" className="label">Label 1</span>
      </div>
      <div id="list_item_2" className="list-item">
        <label id="label_notifications_all_of_them" htmlFor="switch_1" className="label has-ink ink-b3261e">{"Notifications; \"all\" of them"}</label>
        <input id="switch_1" className="switch" type="checkbox" role="switch" defaultChecked />
      </div>
      <div id="list_item_3" className="list-item">
        <label id="label_3" htmlFor="slider_1" className="label">Label 3</label>
        <input id="slider_1" className="slider" type="range" min={0} max={10} defaultValue={5} />
        <span id="label_4" className="label">Label 4</span>
      </div>
      <div id="list_item_4" className="list-item">
        <label id="label_5" htmlFor="icon_button_add" className="label">Label 5</label>
        <button type="button" id="icon_button_add" className="icon-button" aria-label="Add" aria-describedby="label_5">
          <Icon name="add" />
        </button>
      </div>
      <div id="list_item_5" className="list-item has-ground ground-e6f4ea has-ink">
        <img id="image_a_cat_a_dog" className="image" src={placeholder} alt={"A cat & a dog"} width={64} height={64} />
        <img id="image_3" className="image" src={placeholder} alt="Image 3" width={64} height={64} />
        <img id="image_4" className="image" src={placeholder} alt="Image 4" width={64} height={64} />
      </div>
      <div id="list_item_6" className="list-item">
        <label className="choice">
          <input id="switch_2" className="switch" type="checkbox" role="switch" defaultChecked />
          <span>Switch 2</span>
        </label>
        <input id="slider_2" className="slider" type="range" min={0} max={10} defaultValue={5} aria-label="Slider 2" />
        <button type="button" id="icon_button_add_2" className="icon-button" aria-label="Add">
          <Icon name="add" />
        </button>
      </div>
    </div>
  );
}
