import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import { asStorageError } from '#server/store/storageError';

/** The dialect with the troubles of its database told as `StorageError`, wherever they come up. */
export function withStorageErrors(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => telling(dialect.createDriver()),
  };
}

function telling(driver: Driver): Driver {
  const seen = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async () => {
    const connection = await told(acquire());
    if (!seen.has(connection)) {
      seen.add(connection);
      // On the connection itself: BEGIN and COMMIT of the driver go through it as well.
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query) => told(execute(query));
    }
    return connection;
  };
  return driver;
}

async function told<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw asStorageError(error);
  }
}
