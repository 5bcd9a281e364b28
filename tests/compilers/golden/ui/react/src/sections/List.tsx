import { useState } from "react";
import { Icon } from "../Icon";

export function List() {
  const [switch2, setSwitch2] = useState(false);

  return (
    <ul id="list_privacy" className="list">
      <li id="list_item_privacy" className="list-item">
        <Icon name="lock" id="icon_2" />
        <label id="label_privacy" htmlFor="switch_2" className="label">Privacy</label>
        <input
          id="switch_2"
          className="switch"
          type="checkbox"
          role="switch"
          checked={switch2}
          onChange={(event) => setSwitch2(event.target.checked)}
        />
      </li>
      <li id="card_in_a_list" className="card">
        <p id="paragraph_in_a_list" className="paragraph">In a list</p>
      </li>
    </ul>
  );
}
