import { Icon } from "../Icon";

export function Footer() {
  return (
    <footer id="footer" className="tab-bar">
      <nav aria-label="Tabs">
        <ul>
          <li>
            <a id="tab_item_home" className="tab-item" href="#content" aria-current="page">
              <Icon name="home" />
              <span>Home</span>
            </a>
          </li>
          <li>
            <a id="tab_item_dashboard" className="tab-item" href="#content">
              <Icon name="dashboard" />
              <span>Dashboard</span>
            </a>
          </li>
          <li>
            <a id="tab_item_notifications" className="tab-item" href="#content">
              <Icon name="notifications" />
              <span>Notifications</span>
            </a>
          </li>
          <li>
            <a id="tab_item_search" className="tab-item" href="#content">
              <Icon name="search" />
              <span>Search</span>
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
