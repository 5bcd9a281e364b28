import { Icon } from "../Icon";

export function Overlay() {
  return (
    <div id="overlay_hero" className="overlay overlay-hero">
      <h2 id="heading_hero" className="heading heading-hero">Hero</h2>
      <button type="button" id="fab_add" className="fab" aria-label="Add">
        <Icon name="add" />
      </button>
    </div>
  );
}
