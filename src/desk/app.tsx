import { useEffect, useState } from "preact/hooks";

interface Card {
  readonly id: string;
  readonly title: string;
}

export function App() {
  const [stories, setStories] = useState<readonly Card[] | null>(null);
  useEffect(() => {
    fetch("/api/stories")
      .then((answer) => answer.json())
      .then(({ stories }: { stories: Card[] }) => setStories(stories));
  }, []);
  return (
    <main>
      <h1>Stories</h1>
      <ul>
        {stories?.map(({ id, title }) => (
          <li key={id}>
            <a href={`/stories/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
