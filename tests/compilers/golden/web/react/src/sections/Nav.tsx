export function Nav() {
  return (
    <header id="nav" className="site-header">
      <nav aria-label="Main">
        <ul>
          <li>
            <a id="nav_item_home" className="nav-item" href="#row_1">Home</a>
          </li>
          <li>
            <a id="nav_item_pricing_plans" className="nav-item" href="#row_2" aria-current="page">{"Pricing & <plans>"}</a>
          </li>
          <li>
            <a id="nav_item_uber_uns" className="nav-item has-ground ground-222222 has-ink ink-ffffff" href="#row_3">Über uns</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
