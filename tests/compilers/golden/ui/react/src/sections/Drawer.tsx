import { Icon } from "../Icon";

export function Drawer() {
  return (
    <nav id="drawer_inbox" className="drawer" aria-label="Side">
      <a id="nav_item_inbox" className="nav-item is-selected" href="#content" aria-current="page"><Icon name="mail" />Inbox</a>
    </nav>
  );
}
