import { Icon } from "../Icon";

export function TabBar() {
  return (
    <footer id="tab_bar" className="tab-bar">
      <nav aria-label="Tabs">
        <ul>
          <li>
            <a id="tab_home" className="tab" href="#content" aria-current="page">
              <Icon name="home" />
              <span>Home</span>
            </a>
          </li>
          <li>
            <a id="tab_dashboard" className="tab" href="#content">
              <Icon name="dashboard" />
              <span>Dashboard</span>
            </a>
          </li>
          <li>
            <a id="tab_notifications" className="tab" href="#content">
              <Icon name="notifications" />
              <span>Notifications</span>
            </a>
          </li>
          <li>
            <a id="tab_search" className="tab" href="#content">
              <Icon name="search" />
              <span>Search</span>
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
