export function Footer() {
  return (
    <footer id="footer_terms" className="footer">
      <a id="link_terms" className="link" href="#content">Terms</a>
    </footer>
  );
}
