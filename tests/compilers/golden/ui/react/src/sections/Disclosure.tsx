import { useState } from "react";

export function Disclosure() {
  const [disclosureMore, setDisclosureMore] = useState(false);

  return (
    <details
      id="disclosure_more"
      className="disclosure"
      open={disclosureMore}
      onToggle={(event) => setDisclosureMore(event.currentTarget.open)}
    >
      <summary>More</summary>
      <div className="disclosure-inside">
        <p id="paragraph_hidden_until_opened" className="paragraph">Hidden until opened.</p>
      </div>
    </details>
  );
}
