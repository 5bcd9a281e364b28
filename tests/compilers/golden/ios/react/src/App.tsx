import { Stack } from "./sections/Stack";
import { Footer } from "./sections/Footer";

/** The whole screen; each of its sections has a file of its own. */
export function App() {
  return (
    <>
      <a className="skip" href="#content">Skip to content</a>
      <main id="content">
        <h1 className="unseen">iOS screen</h1>
        <Stack />
      </main>
      <Footer />
    </>
  );
}
