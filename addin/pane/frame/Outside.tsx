import { FluentProvider, Link, Text } from '@fluentui/react-components';
import { lightTheme } from '#ui/theme';

/** What a browser shows that opens the pane's address by itself. */
export function Outside() {
  return (
    <FluentProvider theme={lightTheme}>
      <main style={{ padding: 24, maxWidth: 560, display: 'grid', rowGap: 12 }}>
        <Text as="h1" size={500} weight="semibold">
          Theo dõi nhiệm vụ
        </Text>
        <Text>
          Trang này chạy bên trong Excel. Để gửi báo cáo không cần cài đặt, hãy dùng{' '}
          <Link href="/">trang web của tỉnh</Link>.
        </Text>
        <Text lang="en">
          This page works inside Excel. To send a report without installing anything, use{' '}
          <Link href="/">the province’s pages</Link>.
        </Text>
      </main>
    </FluentProvider>
  );
}
