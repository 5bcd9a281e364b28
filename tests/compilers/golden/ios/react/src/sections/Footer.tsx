import { Icon } from "../Icon";

export function Footer() {
  return (
    <footer id="footer" className="tab-bar">
      <nav aria-label="Tabs">
        <ul>
          <li>
            <a id="tab_item_search" className="tab-item" href="#content" aria-current="page">
              <Icon name="search" />
              <span>Search</span>
            </a>
          </li>
          <li>
            <a id="tab_item_contacts" className="tab-item" href="#content">
              <Icon name="contact" />
              <span>Contacts</span>
            </a>
          </li>
          <li>
            <a id="tab_item_downloads" className="tab-item" href="#content">
              <Icon name="download" />
              <span>Downloads</span>
            </a>
          </li>
          <li>
            <a id="tab_item_more" className="tab-item" href="#content">
              <Icon name="more" />
              <span>More</span>
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
