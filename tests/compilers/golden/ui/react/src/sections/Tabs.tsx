import { useState } from "react";

export function Tabs() {
  const [choice, setChoice] = useState("tab_one");

  return (
    <div id="tabs_one" className="tabs" role="radiogroup" aria-label="Sections">
      <label className="tab is-selected">
        <input
          id="tab_one"
          className="unseen"
          type="radio"
          name="tabs_one"
          checked={choice === "tab_one"}
          onChange={() => setChoice("tab_one")}
        />
        <span>One</span>
      </label>
      <label className="tab">
        <input
          id="tab_two"
          className="unseen"
          type="radio"
          name="tabs_one"
          checked={choice === "tab_two"}
          onChange={() => setChoice("tab_two")}
        />
        <span>Two</span>
      </label>
    </div>
  );
}
