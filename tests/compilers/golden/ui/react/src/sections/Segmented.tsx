import { useState } from "react";

export function Segmented() {
  const [choice, setChoice] = useState("tab_week");

  return (
    <div id="segmented_day" className="segmented" role="radiogroup" aria-label="Sections">
      <label className="tab">
        <input
          id="tab_day"
          className="unseen"
          type="radio"
          name="segmented_day"
          checked={choice === "tab_day"}
          onChange={() => setChoice("tab_day")}
        />
        <span>Day</span>
      </label>
      <label className="tab is-selected">
        <input
          id="tab_week"
          className="unseen"
          type="radio"
          name="segmented_day"
          checked={choice === "tab_week"}
          onChange={() => setChoice("tab_week")}
        />
        <span>Week</span>
      </label>
    </div>
  );
}
