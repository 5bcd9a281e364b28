import { Nav } from "./sections/Nav";
import { Row1 } from "./sections/Row1";
import { Row2 } from "./sections/Row2";
import { Row3 } from "./sections/Row3";

/** The whole screen; each of its sections has a file of its own. */
export function App() {
  return (
    <>
      <a className="skip" href="#content">Skip to content</a>
      <Nav />
      <main id="content">
        <h1 className="unseen">Ship calmer releases</h1>
        <Row1 />
        <Row2 />
        <Row3 />
      </main>
    </>
  );
}
