import { Icon } from "../Icon";

export function TabBar() {
  return (
    <nav id="tab_bar_home" className="tab-bar" aria-label="Tabs">
      <ul>
        <li>
          <a id="tab_home" className="tab" href="#content">
            <Icon name="home" />
            <span>Home</span>
          </a>
        </li>
        <li>
          <a id="tab_messages" className="tab" href="#content">
            <span className="counted">
              <Icon name="chat" />
              <span className="count">4</span>
            </span>
            <span>Messages</span>
          </a>
        </li>
        <li>
          <a id="tab_settings" className="tab is-selected" href="#content" aria-current="page">
            <Icon name="settings" />
            <span>Settings</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
