import { List } from "./sections/List";
import { TabBar } from "./sections/TabBar";

/** The whole screen; each of its sections has a file of its own. */
export function App() {
  return (
    <>
      <a className="skip" href="#content">Skip to content</a>
      <main id="content">
        <h1 className="unseen">Android screen</h1>
        <List />
      </main>
      <TabBar />
    </>
  );
}
