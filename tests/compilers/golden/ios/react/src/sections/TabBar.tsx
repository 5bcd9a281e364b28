import { Icon } from "../Icon";

export function TabBar() {
  return (
    <footer id="tab_bar" className="tab-bar">
      <nav aria-label="Tabs">
        <ul>
          <li>
            <a id="tab_search" className="tab" href="#content" aria-current="page">
              <Icon name="search" />
              <span>Search</span>
            </a>
          </li>
          <li>
            <a id="tab_contacts" className="tab" href="#content">
              <Icon name="contact" />
              <span>Contacts</span>
            </a>
          </li>
          <li>
            <a id="tab_downloads" className="tab" href="#content">
              <Icon name="download" />
              <span>Downloads</span>
            </a>
          </li>
          <li>
            <a id="tab_more" className="tab" href="#content">
              <Icon name="more" />
              <span>More</span>
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
