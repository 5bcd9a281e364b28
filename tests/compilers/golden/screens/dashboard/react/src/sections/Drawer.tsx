import { Icon } from "../Icon";

export function Drawer() {
  return (
    <nav id="drawer_harbour" className="drawer drawer-harbour" aria-label="Side">
      <h2 id="heading_harbour" className="heading is-small">Harbour</h2>
      <a
        id="nav_item_overview"
        className="nav-item is-selected"
        href="#content"
        aria-current="page"
      ><Icon name="dashboard" />Overview</a>
      <a id="nav_item_orders" className="nav-item" href="#content"><Icon name="cart" />{"Orders "}<span className="count">12</span></a>
      <a id="nav_item_customers" className="nav-item" href="#content"><Icon name="people" />Customers</a>
      <a id="nav_item_reports" className="nav-item" href="#content"><Icon name="chart" />Reports</a>
      <hr id="divider_1" className="divider" />
      <a id="nav_item_settings" className="nav-item" href="#content"><Icon name="settings" />Settings</a>
    </nav>
  );
}
