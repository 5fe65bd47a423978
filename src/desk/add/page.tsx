import { Heading } from "../shell/heading.tsx";

export default function Page() {
  return (
    <div class="page">
      <Heading title="add" />
    </div>
  );
}
