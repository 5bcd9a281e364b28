import { Icon } from "../Icon";

export function TabBar() {
  return (
    <nav id="tab_bar_home" className="tab-bar" aria-label="Tabs">
      <ul>
        <li>
          <a id="tab_home" className="tab is-selected" href="#content" aria-current="page">
            <Icon name="home" />
            <span>Home</span>
          </a>
        </li>
        <li>
          <a id="tab_mail" className="tab" href="#content">
            <Icon name="mail" />
            <span>Mail</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
